INSERT INTO publisher (id, name) VALUES
    (1, 'name-a'),
    (2, 'name-b');
INSERT INTO author (id, first_name, last_name) VALUES
    (1, 'first name a', 'last name a'),
    (2, 'first name b', 'last name b');
INSERT INTO client (id, first_name, last_name, email, address, phone) VALUES
    (1, 'first name a', 'last name a', 'email-a', 'address-a', 'phone-a'),
    (2, 'first name b', 'last name b', NULL, NULL, NULL);
INSERT INTO book (id, isbn, name, publish_year, copies, cover, cover_content_type, publisher_id) VALUES
    (1, 'isbn-a', 'name-a', 'publish year a', 1, X'636f7665722d61', 'cover content type a', 1),
    (2, 'isbn-b', 'name-b', 'publish year b', 2, NULL, NULL, NULL);
INSERT INTO borrowed_book (id, borrow_date, book_id, client_id) VALUES
    (1, '2030-01-01', 1, 1),
    (2, NULL, NULL, NULL);
INSERT INTO book_author (book_id, author_id) VALUES
    (1, 1),
    (2, 2);
