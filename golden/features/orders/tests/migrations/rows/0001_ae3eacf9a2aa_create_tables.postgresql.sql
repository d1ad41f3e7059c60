INSERT INTO entry (id, rank, score, level, seen_at, day, tm, lasts, label, ratio, flag, wide, big, token, created_at, updated_at) VALUES
    (1, 1, 1.00, 'low', '2030-01-01T12:00:00Z', '2030-01-01', '12:00:00', 'P0DT3600S', 'label-a', 1.0, false, 1.000000, 1, '00000000-0000-4000-8000-000000000001', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO pair ("left", "right", weight, created_at, updated_at) VALUES
    (1, 'right-a', 1.0, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'right-b', NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
