INSERT INTO account (id, email, name, priority, joined_on, password, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 'email-a@example.com', 'name-a', 'low', '2030-01-01', 'password-a', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 'email-b@example.com', NULL, 'high', '2030-01-02', 'password-b', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO tag (id, label) VALUES
    (1, 'label-a'),
    (2, 'label-b');
INSERT INTO country (code, title) VALUES
    ('xa', 'title-a'),
    ('xb', 'title-b');
INSERT INTO article (id, title, words, account_id, related_id) VALUES
    ('00000000000070008000000000000001', 'title-a', 1, '00000000000070008000000000000001', NULL),
    ('00000000000070008000000000000002', 'title-b', 2, '00000000000070008000000000000002', '00000000000070008000000000000001');
INSERT INTO seat ("row", class, country_code) VALUES
    (1, 'class-a', 'xa'),
    (2, NULL, 'xb');
INSERT INTO passenger (number, name, country_code) VALUES
    ('number-a', 'name-a', 'xa'),
    ('number-b', 'name-b', 'xb');
INSERT INTO article_tag (article_id, tag_id) VALUES
    ('00000000000070008000000000000001', 1),
    ('00000000000070008000000000000002', 2);
