INSERT INTO author (id, name, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'name-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'name-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO work (id, title, subtitle, kind, pages, rating, price, released_on, sold_out, "limit", author_id, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'title-a', 'subtitle-a', 'book', 1, 1.0, 1.00, '2030-01-01', false, 1, '00000000-0000-7000-8000-000000000001', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'title-b', NULL, 'film', NULL, NULL, 2.00, NULL, true, 2, NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO shelf (id, name, height, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'name-a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'name-b', NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
