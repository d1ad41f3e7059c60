INSERT INTO account (id, handle, balance, last_seen_at, hint, secret, internal_note, rank, old_name, shown, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 'handle-a', 0, '2030-01-01 12:00:00.000000', 'hint-a', 'secret-a', 'internal note a', 1, 'old name a', 'shown-a', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 'handle-b', 0, NULL, NULL, 'secret-b', NULL, 2, NULL, 'shown-b', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
