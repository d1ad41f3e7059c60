INSERT INTO country (id, name) VALUES
    (1, 'name-a'),
    (2, 'name-b');
INSERT INTO secret (id, text, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'text-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'text-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO tag (id, name) VALUES
    ('00000000-0000-7000-8000-000000000001', 'name-a'),
    ('00000000-0000-7000-8000-000000000002', 'name-b');
INSERT INTO event (id, name, country_id, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'name-a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'name-b', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
