INSERT INTO entry (id, rank, score, level, seen_at, day, tm, lasts, label, ratio, flag, wide, big, token, created_at, updated_at) VALUES
    (1, 1, 100, 'low', '2030-01-01 12:00:00.000000', '2030-01-01', '12:00:00.000000', '1970-01-01 01:00:00.000000', 'label-a', 1.0, false, '0000000000000000000000001000000', 1, '00000000000040008000000000000001', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO pair ("left", "right", weight, created_at, updated_at) VALUES
    (1, 'right-a', 1.0, '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    (2, 'right-b', NULL, '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
