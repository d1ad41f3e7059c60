INSERT INTO "user" (id, login, email) VALUES
    (1, 'login-a', 'email-a@example.com'),
    (2, 'login-b', NULL);
INSERT INTO blog (id, name, handle, user_id) VALUES
    (1, 'name-a', 'handle-a', 1),
    (2, 'name-b', 'handle-b', NULL);
INSERT INTO post (id, title, content, date, blog_id) VALUES
    (1, 'title-a', 'content-a', '2030-01-01T12:00:00Z', 1),
    (2, 'title-b', 'content-b', '2030-01-01T13:00:00Z', NULL);
INSERT INTO tag (id, name) VALUES
    (1, 'name-a'),
    (2, 'name-b');
INSERT INTO post_tag (post_id, tag_id) VALUES
    (1, 1),
    (2, 2);
