INSERT INTO storage_bins (id, bin_code, created_at, updated_at) VALUES
    (1, 'code-a', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    (2, 'code-b', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO item (id, name, bin_ref, created_at, updated_at) VALUES
    (1, 'name-a', 1, '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    (2, 'name-b', 2, '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
