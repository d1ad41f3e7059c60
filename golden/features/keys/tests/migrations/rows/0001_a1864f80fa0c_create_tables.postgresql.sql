INSERT INTO counter (id, label, created_at, updated_at) VALUES
    (1, 'label-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'label-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO ledger (id, label, created_at, updated_at) VALUES
    (1, 'label-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'label-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO random (id, label, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'label-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'label-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO ordered (id, label, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'label-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'label-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO country (code, label, created_at, updated_at) VALUES
    ('xa', 'label-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('xb', 'label-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO lot (number, label, created_at, updated_at) VALUES
    (1, 'label-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'label-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO day ("on", label, created_at, updated_at) VALUES
    ('2030-01-01', 'label-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('2030-01-02', 'label-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO reading (sensor, at, value, created_at, updated_at) VALUES
    ('sensor-a', '2030-01-01T12:00:00Z', 1.0, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('sensor-b', '2030-01-01T13:00:00Z', 1.5, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO alarm (id, label, reading_sensor, reading_at, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'label-a', 'sensor-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'label-b', 'sensor-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO city (id, label, country_code, counter_id, ledger_id, lot_number, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'label-a', 'xa', 1, 1, 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'label-b', 'xb', 2, NULL, NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO shelf ("row", label, lot_number, created_at, updated_at) VALUES
    (1, 'label-a', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    (2, 'label-b', 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO passport (number, holder, country_code, created_at, updated_at) VALUES
    ('number-a', 'holder-a', 'xa', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('number-b', 'holder-b', 'xb', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO box (id, label, shelf_lot_number, shelf_row, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'label-a', 1, 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'label-b', 2, 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
