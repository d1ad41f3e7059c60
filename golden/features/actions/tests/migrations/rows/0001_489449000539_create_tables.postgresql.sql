INSERT INTO customer (id, name, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'name-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'name-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO sheet (book, page, created_at, updated_at) VALUES
    ('book-a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('book-b', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO robot (id, name, created_at, updated_at) VALUES
    (1, 'name-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'name-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO "order" (id, number, note, state, customer_id, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'number-a', 'note-a', 'html', '00000000-0000-7000-8000-000000000001', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'number-b', NULL, 'html', '00000000-0000-7000-8000-000000000002', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
