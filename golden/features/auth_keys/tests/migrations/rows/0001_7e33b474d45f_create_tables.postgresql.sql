INSERT INTO robot (serial, role, created_at, updated_at) VALUES
    ('serial-a', 'reader', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('serial-b', NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO reading (id, value, robot_serial, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 1, 'serial-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 2, 'serial-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO api_key (id, name, prefix, digest, scopes, expires_at, last_used_at, revoked_at, user_serial, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'name-a', 'prefix-a', 'digest-a', '["scopes-a"]'::jsonb, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z', 'serial-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'name-b', 'prefix-b', 'digest-b', NULL, NULL, NULL, NULL, 'serial-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
