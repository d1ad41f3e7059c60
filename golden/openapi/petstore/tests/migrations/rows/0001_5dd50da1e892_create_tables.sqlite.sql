INSERT INTO pet (id, name, category, photo_urls, tags, status) VALUES
    (1, 'name-a', '{"letter": "a"}', '["photo urls a"]', '{"letter": "a"}', 'available'),
    (2, 'name-b', NULL, '["photo urls b"]', NULL, NULL);
INSERT INTO "order" (id, quantity, ship_date, status, complete, pet_id) VALUES
    (1, 1, '2030-01-01 12:00:00.000000', 'placed', false, 1),
    (2, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "user" (username, id, first_name, last_name, email, password, phone, user_status) VALUES
    ('username-a', 1, 'first name a', 'last name a', 'email-a', 'password-a', 'phone-a', 1),
    ('username-b', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
