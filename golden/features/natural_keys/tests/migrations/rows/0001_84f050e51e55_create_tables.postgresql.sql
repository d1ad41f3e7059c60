INSERT INTO by_email (address, name, created_at, updated_at) VALUES
    ('address-a@example.com', 'name-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('address-b@example.com', NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO by_slug (slug, n, created_at, updated_at) VALUES
    ('slug-a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('slug-b', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO by_uuid (token, n, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO by_date (day, n, created_at, updated_at) VALUES
    ('2030-01-01', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('2030-01-02', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO by_enum (kind, n, created_at, updated_at) VALUES
    ('a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('b-c', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO by_big (number, n, created_at, updated_at) VALUES
    (1, 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO by_text (word, n, created_at, updated_at) VALUES
    ('word-a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('word-b', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO by_pattern (code, n, created_at, updated_at) VALUES
    ('AAA-0', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('ABA-0', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO uses (id, mail_address, slug_slug, token_token, day_day, big_number, word_word, code_code, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'address-a@example.com', 'slug-a', '00000000-0000-7000-8000-000000000001', '2030-01-01', 1, 'word-a', 'AAA-0', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'address-b@example.com', NULL, '00000000-0000-7000-8000-000000000002', '2030-01-02', 2, 'word-b', 'ABA-0', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO uses_word (uses_id, by_text_word) VALUES
    ('00000000-0000-7000-8000-000000000001', 'word-a'),
    ('00000000-0000-7000-8000-000000000002', 'word-b');
INSERT INTO uses_day (uses_id, by_date_day) VALUES
    ('00000000-0000-7000-8000-000000000001', '2030-01-01'),
    ('00000000-0000-7000-8000-000000000002', '2030-01-02');
