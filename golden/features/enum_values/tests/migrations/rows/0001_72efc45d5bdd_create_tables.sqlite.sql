INSERT INTO thing (id, odd, maybe, with_default, pct, one, many, created_at, updated_at) VALUES
    ('00000000000070008000000000000001', 'it''s', 'it''s', 'it''s', 'it''s', 'only', '["it''s"]', '2030-01-01 12:00:00.000000', '2030-01-01 12:00:00.000000'),
    ('00000000000070008000000000000002', 'say "hi"', NULL, 'say "hi"', 'say "hi"', 'only', '["say \"hi\""]', '2030-01-01 13:00:00.000000', '2030-01-01 13:00:00.000000');
