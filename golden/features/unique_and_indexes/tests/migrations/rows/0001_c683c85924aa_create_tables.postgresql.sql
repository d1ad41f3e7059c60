INSERT INTO room (id, name, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'name-a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'name-b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO booking (id, day, slot, state, guest, rank, room_id, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', '2030-01-01', 1, 'open', 'guest-a', 1, '00000000-0000-7000-8000-000000000001', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', '2030-01-02', 2, 'closed', 'guest-b', 2, '00000000-0000-7000-8000-000000000002', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO an_entity_with_an_extraordinarily_long_name_that_nobody_types (id, a_field_whose_name_goes_on_and_on_without_any_good_reason, another_field_whose_name_goes_on_and_on_and_on, a_relation_with_a_name_that_is_far_too_long_as_well_id, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'a', 0, '00000000-0000-7000-8000-000000000001', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'b', 1, '00000000-0000-7000-8000-000000000002', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
