INSERT INTO measure (id, code, level, above, fifths, far, ratio, price, positive, cents, title, nick, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 'AA0', 0, 1, -50, 1, 0.28125, 100, 100, 100, 'title-a', 'nick-a', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 'AB0', 1, 2, -45, 2, 0.3125, 200, 200, 200, 'title-b', 'nick-b', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
