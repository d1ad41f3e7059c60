INSERT INTO account (id, handle, balance, last_seen_at, hint, secret, internal_note, rank, old_name, shown, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'handle-a', 0.00, '2030-01-01T12:00:00Z', 'hint-a', 'secret-a', 'internal note a', 1, 'old name a', 'shown-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'handle-b', 0.00, NULL, NULL, 'secret-b', NULL, 2, NULL, 'shown-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
