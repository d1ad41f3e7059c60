INSERT INTO country (code, name, created_at, updated_at) VALUES
    ('xa', 'name-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('xb', 'name-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO region (number, name, country_code, created_at, updated_at) VALUES
    (1, 'name-a', 'xa', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'name-b', 'xb', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO city (name, founded_on, region_country_code, region_number, created_at, updated_at) VALUES
    ('name-a', '2030-01-01', 'xa', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('name-b', NULL, 'xb', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO street (position, name, city_region_country_code, city_region_number, city_name, created_at, updated_at) VALUES
    (1, 'name-a', 'xa', 1, 'name-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'name-b', 'xb', 2, 'name-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO mayor (id, name, city_region_country_code, city_region_number, city_name, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'name-a', 'xa', 1, 'name-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'name-b', 'xb', 2, 'name-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO house (id, label, street_city_region_country_code, street_city_region_number, street_city_name, street_position, previous_id, other_street_city_region_country_code, other_street_city_region_number, other_street_city_name, other_street_position, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'label-a', 'xa', 1, 'name-a', 1, NULL, 'xa', 1, 'name-a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'label-b', 'xb', 2, 'name-b', 2, '00000000-0000-7000-8000-000000000001', NULL, NULL, NULL, NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO deed (id, house_id, street_city_region_country_code, street_city_region_number, street_city_name, street_position, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 'xa', 1, 'name-a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', NULL, 'xb', 2, 'name-b', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
