INSERT INTO share (share_id, entity_id, name, share_type, slug, parameters, created_at)
SELECT gen_random_uuid(), website_id, name, 1, share_id, '{"overview":true}'::jsonb, now()
FROM website WHERE share_id IS NOT NULL;
