INSERT INTO person (id, name, mentor_id, created_at, updated_at) VALUES
    (1, 'name-a', NULL, '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    (2, 'name-b', 1, '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO circle (id, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO marker (id) VALUES
    (1),
    (2);
INSERT INTO empty (id, created_at, updated_at) VALUES
    (1, '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    (2, '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
INSERT INTO link (id, first_id, second_id) VALUES
    (1, 1, 1),
    (2, 2, 2);
INSERT INTO person_friend (person_id, friend_id) VALUES
    (1, 1),
    (2, 2);
INSERT INTO person_blocked (person_id, blocked_id) VALUES
    (1, 1),
    (2, 2);
INSERT INTO person_group (person_id, circle_id) VALUES
    (1, '00000000000070008000000000000001'),
    (2, '00000000000070008000000000000002');
