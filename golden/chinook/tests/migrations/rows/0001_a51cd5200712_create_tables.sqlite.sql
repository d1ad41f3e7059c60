INSERT INTO artist (id, name) VALUES
    (1, 'name-a'),
    (2, NULL);
INSERT INTO employee (id, last_name, first_name, title, birth_date, hire_date, address, city, state, country, postal_code, phone, fax, email, reports_to) VALUES
    (1, 'last name a', 'first name a', 'title-a', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000', 'address-a', 'city-a', 'state-a', 'country-a', 'a', 'phone-a', 'fax-a', 'email-a', NULL),
    (2, 'last name b', 'first name b', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO customer (id, first_name, last_name, company, address, city, state, country, postal_code, phone, fax, email, support_rep_id) VALUES
    (1, 'first name a', 'last name a', 'company-a', 'address-a', 'city-a', 'state-a', 'country-a', 'a', 'phone-a', 'fax-a', 'email-a', 1),
    (2, 'first name b', 'last name b', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'email-b', NULL);
INSERT INTO genre (id, name) VALUES
    (1, 'name-a'),
    (2, NULL);
INSERT INTO media_type (id, name) VALUES
    (1, 'name-a'),
    (2, NULL);
INSERT INTO playlist (id, name) VALUES
    (1, 'name-a'),
    (2, NULL);
INSERT INTO album (id, title, artist_id) VALUES
    (1, 'title-a', 1),
    (2, 'title-b', 2);
INSERT INTO track (id, name, composer, milliseconds, bytes, unit_price, album_id, media_type_id, genre_id) VALUES
    (1, 'name-a', 'composer-a', 1, 1, 100, 1, 1, 1),
    (2, 'name-b', NULL, 2, NULL, 200, NULL, 2, NULL);
INSERT INTO invoice (id, invoice_date, billing_address, billing_city, billing_state, billing_country, billing_postal_code, total, customer_id) VALUES
    (1, '2030-01-01 12:00:00.000000', 'billing address a', 'billing city a', 'billing state a', 'billing country a', 'a', 100, 1),
    (2, '2030-01-01 13:00:00.000000', NULL, NULL, NULL, NULL, NULL, 200, 2);
INSERT INTO invoice_line (id, unit_price, quantity, invoice_id, track_id) VALUES
    (1, 100, 1, 1, 1),
    (2, 200, 2, 2, 2);
INSERT INTO playlist_track (playlist_id, track_id) VALUES
    (1, 1),
    (2, 2);
