INSERT INTO storage_bins (id, bin_code, created_at, updated_at) VALUES
    (1, 'code-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'code-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO item (id, name, bin_ref, created_at, updated_at) VALUES
    (1, 'name-a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'name-b', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
