INSERT INTO "user" (id, login) VALUES
    (1, 'login-a'),
    (2, 'login-b');
INSERT INTO product_category (id, name, description) VALUES
    (1, 'name-a', 'description-a'),
    (2, 'name-b', NULL);
INSERT INTO product (id, name, description, price, product_size, image, image_content_type, product_category_id) VALUES
    (1, 'name-a', 'description-a', '0000000000000000000100', 'S', X'696d6167652d61', 'image content type a', 1),
    (2, 'name-b', NULL, '0000000000000000000200', 'M', NULL, NULL, NULL);
INSERT INTO invoice (id, code, date, details, status, payment_method, payment_date, payment_amount) VALUES
    (1, 'code-a', '2030-01-01 12:00:00.000000', 'details-a', 'PAID', 'CREDIT_CARD', '2030-01-01 12:00:00.000000', '0000000000000000000100'),
    (2, 'code-b', '2030-01-01 13:00:00.000000', NULL, 'ISSUED', 'CASH_ON_DELIVERY', '2030-01-01 13:00:00.000000', '0000000000000000000200');
INSERT INTO notification (id, date, details, sent_date, format, user_id, product_id) VALUES
    (1, '2030-01-01 12:00:00.000000', 'details-a', '2030-01-01 12:00:00.000000', 'EMAIL', 1, 1),
    (2, '2030-01-01 13:00:00.000000', NULL, '2030-01-01 13:00:00.000000', 'SMS', 2, 2);
INSERT INTO customer (id, first_name, last_name, gender, email, phone, address_line1, address_line2, city, country, user_id) VALUES
    (1, 'first name a', 'last name a', 'MALE', '!@a.a', 'phone-a', 'address line1 a', 'address line2 a', 'city-a', 'country-a', 1),
    (2, 'first name b', 'last name b', 'FEMALE', 'A@a.a', 'phone-b', 'address line1 b', NULL, 'city-b', 'country-b', 2);
INSERT INTO shipment (id, tracking_code, date, details, invoice_id) VALUES
    (1, 'tracking code a', '2030-01-01 12:00:00.000000', 'details-a', 1),
    (2, NULL, '2030-01-01 13:00:00.000000', NULL, 2);
INSERT INTO product_order (id, placed_date, status, code, invoice_id, customer_id) VALUES
    (1, '2030-01-01 12:00:00.000000', 'COMPLETED', 'code-a', 1, 1),
    (2, '2030-01-01 13:00:00.000000', 'PENDING', 'code-b', NULL, 2);
INSERT INTO order_item (id, quantity, total_price, status, product_id, order_id) VALUES
    (1, 1, '0000000000000000000100', 'AVAILABLE', 1, 1),
    (2, 2, '0000000000000000000200', 'OUT_OF_STOCK', 2, 2);
