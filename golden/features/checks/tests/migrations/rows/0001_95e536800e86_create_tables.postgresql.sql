INSERT INTO contract (id, starts_on, ends_on, seats, used, price, discount, rate, mode, note, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', '2030-01-01', '2030-01-01', 1, 1, 1.00, 1.00, 0.9977, 'manual', 'note-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', '2030-01-02', NULL, 2, 2, 2.00, 2.00, 0.9978, 'auto', NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
