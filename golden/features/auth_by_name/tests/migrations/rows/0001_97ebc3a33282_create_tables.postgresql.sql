INSERT INTO member (id, nickname, secret, created_at, updated_at, version, deleted_at) VALUES
    (1, 'nickname-a', 'secret-xxxxa', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z', 1, NULL),
    (2, 'nickname-b', NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z', 1, NULL);
INSERT INTO refresh_session (id, token, expires_at, revoked_at, user_id, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', '00000000-0000-4000-8000-000000000001', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z', 1, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', '00000000-0000-4000-8000-000000000002', '2030-01-01T13:00:00Z', NULL, 2, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
