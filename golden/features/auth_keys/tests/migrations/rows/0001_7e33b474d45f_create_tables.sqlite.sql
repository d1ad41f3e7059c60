INSERT INTO robot (serial, role, created_at, updated_at) VALUES
    ('serial-a', 'reader', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('serial-b', NULL, '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO reading (id, value, robot_serial, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 1, 'serial-a', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 2, 'serial-b', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO api_key (id, name, prefix, digest, scopes, expires_at, last_used_at, revoked_at, user_serial, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 'name-a', 'prefix-a', 'digest-a', '["scopes-a"]', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000', 'serial-a', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 'name-b', 'prefix-b', 'digest-b', NULL, NULL, NULL, NULL, 'serial-b', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
