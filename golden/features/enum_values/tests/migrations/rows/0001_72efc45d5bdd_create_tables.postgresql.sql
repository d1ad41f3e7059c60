INSERT INTO thing (id, odd, maybe, with_default, pct, one, many, created_at, updated_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'it''s', 'it''s', 'it''s', 'it''s', 'only', '["it''s"]'::jsonb, '2030-01-01T12:00:00Z', '2030-01-01T12:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 'say "hi"', NULL, 'say "hi"', 'say "hi"', 'only', '["say \"hi\""]'::jsonb, '2030-01-01T13:00:00Z', '2030-01-01T13:00:00Z');
