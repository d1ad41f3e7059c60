INSERT INTO special_event (id, name, location, event_description, dates, price) VALUES
    ('00000000-0000-7000-8000-000000000001', 'name-a', 'location-a', 'event description a', '["2030-01-01"]'::jsonb, 1.0),
    ('00000000-0000-7000-8000-000000000002', 'name-b', 'location-b', 'event description b', '["2030-01-02"]'::jsonb, 1.5);
INSERT INTO ticket (id, ticket_type, ticket_date, email, confirmation_code, event_id, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'ticket type a', '2030-01-01', 'email-a', 'confirmation code a', '00000000-0000-7000-8000-000000000001', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'ticket type b', '2030-01-02', NULL, 'confirmation code b', NULL, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
INSERT INTO day (date, time_open, time_close, created_at, updated_at) VALUES
    ('2030-01-01', 'a', 'a', '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('2030-01-02', 'b', 'b', '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
