DELETE FROM report WHERE type = 'funnel' AND jsonb_array_length(parameters->'steps') = 1;
UPDATE report SET parameters = parameters - 'websiteId' - 'dateRange' - 'urls' WHERE type = 'funnel';
UPDATE report SET parameters = jsonb_set(parameters, '{steps}', (
    SELECT jsonb_agg(CASE WHEN step->>'type' = 'url' THEN jsonb_set(step, '{type}', '"path"') ELSE step END)
    FROM jsonb_array_elements(parameters->'steps') step))
WHERE type = 'funnel' AND parameters @> '{"steps":[{"type":"url"}]}';
UPDATE report SET type = 'goal' WHERE type = 'goals';
INSERT INTO report (report_id, user_id, website_id, type, name, description, parameters, created_at, updated_at)
SELECT gen_random_uuid(), user_id, website_id, 'goal', concat(name, ' - ', elem->>'value'), description,
       jsonb_build_object('type', CASE WHEN elem->>'type' = 'url' THEN 'path' ELSE elem->>'type' END,
                          'value', elem->>'value'), created_at, updated_at
FROM report CROSS JOIN LATERAL jsonb_array_elements(parameters->'goals') elem
WHERE type = 'goal' AND elem->>'type' IN ('event', 'url');
DELETE FROM report WHERE type = 'goal' AND parameters ? 'goals';
