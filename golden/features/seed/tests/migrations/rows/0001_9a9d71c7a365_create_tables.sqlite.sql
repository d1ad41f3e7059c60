INSERT INTO country (code, name) VALUES
    ('xa', 'name-a'),
    ('xb', 'name-b');
INSERT INTO tag (id, label, size, created_at, updated_at) VALUES
    (1, 'label-a', 'small', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    (2, 'label-b', 'large', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO product (id, number, title, payload, image, labels, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 1, 'title-a', '{"letter": "a"}', X'696d6167652d61', '["labels-a"]', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 2, 'title-b', NULL, NULL, '["labels-b"]', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO draft (id, title, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 'title-a', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 'title-b', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO customer (id, email, name, password, home, born_on, score, country_code, referrer_id, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 'email-a@example.com', 'name-a', 'password-a', '{"street": "street-a", "since": "2030-01-01"}', '2030-01-01', 100, 'xa', NULL, '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 'email-b@example.com', 'name-b', NULL, NULL, NULL, 200, 'xb', '00000000000070008000000000000001', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO stock (id, amount, product_id, country_code, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 1, '00000000000070008000000000000001', 'xa', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 2, '00000000000070008000000000000002', 'xb', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO product_tag (product_id, tag_id) VALUES
    ('00000000000070008000000000000001', 1),
    ('00000000000070008000000000000002', 2);
INSERT INTO product_more (product_id, more_id) VALUES
    ('00000000000070008000000000000001', '00000000000070008000000000000001'),
    ('00000000000070008000000000000002', '00000000000070008000000000000002');
