INSERT INTO category (id, description, sort_order, date_added, date_modified, status, parent_id) VALUES
    (1, 'description-a', 1, '2030-01-01', '2030-01-01', 'AVAILABLE', NULL),
    (2, 'description-b', NULL, NULL, NULL, NULL, 1);
INSERT INTO customer (id, first_name, last_name, email, telephone) VALUES
    (1, 'first name a', 'last name a', 'email-a', 'telephone-a'),
    (2, NULL, NULL, NULL, NULL);
INSERT INTO wish_list (id, title, restricted, customer_id) VALUES
    (1, 'title-a', false, 1),
    (2, 'title-b', NULL, NULL);
INSERT INTO product (id, title, keywords, description, rating, date_added, date_modified, wish_list_id) VALUES
    (1, 'title-a', 'keywords-a', 'description-a', 1, '2030-01-01', '2030-01-01', 1),
    (2, 'title-b', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO address (id, address1, address2, city, postcode, country, customer_id) VALUES
    (1, 'address1-a', 'address2-a', 'city-a', 'postcode-a', 'a', 1),
    (2, NULL, NULL, NULL, 'postcode-b', 'b', NULL);
INSERT INTO category_product (category_id, product_id) VALUES
    (1, 1),
    (2, 2);
