INSERT INTO note (id, title, text, created_at, updated_at, version) VALUES
    ('00000000-0000-7000-8000-000000000001', 'title-a', 'text-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z', 1),
    ('00000000-0000-7000-8000-000000000002', 'title-b', NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z', 1);
