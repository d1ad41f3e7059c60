INSERT INTO measure (id, code, level, above, fifths, far, ratio, price, positive, cents, title, nick, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'AA0', 0, 1, -50, 1, 0.28125, 1.00, 1.00, 1.00, 'title-a', 'nick-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'AB0', 1, 2, -45, 2, 0.3125, 2.00, 2.00, 2.00, 'title-b', 'nick-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
