INSERT INTO country (code, name) VALUES
    ('xa', 'name-a'),
    ('xb', 'name-b');
INSERT INTO tag (id, label, size, created_at, updated_at) VALUES
    (1, 'label-a', 'small', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'label-b', 'large', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO product (id, number, title, payload, image, labels, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 1, 'title-a', '{"letter": "a"}'::jsonb, '\x696d6167652d61'::bytea, '["labels-a"]'::jsonb, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 2, 'title-b', NULL, NULL, '["labels-b"]'::jsonb, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO draft (id, title, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'title-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'title-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO customer (id, email, name, password, home, born_on, score, country_code, referrer_id, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'email-a@example.com', 'name-a', 'password-a', '{"street": "street-a", "since": "2030-01-01"}'::jsonb, '2030-01-01', 1.00, 'xa', NULL, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'email-b@example.com', 'name-b', NULL, NULL, NULL, 2.00, 'xb', '00000000-0000-7000-8000-000000000001', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO stock (id, amount, product_id, country_code, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 1, '00000000-0000-7000-8000-000000000001', 'xa', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 2, '00000000-0000-7000-8000-000000000002', 'xb', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO product_tag (product_id, tag_id) VALUES
    ('00000000-0000-7000-8000-000000000001', 1),
    ('00000000-0000-7000-8000-000000000002', 2);
INSERT INTO product_more (product_id, more_id) VALUES
    ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001'),
    ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000002');
