INSERT INTO revenue (revenue_id, website_id, session_id, event_id, event_name, currency, revenue, created_at)
SELECT gen_random_uuid(), ed.website_id, we.session_id, we.event_id, we.event_name, currency.string_value,
       coalesce(ed.number_value, CAST(ed.string_value AS numeric(19, 4))), ed.created_at
FROM event_data ed JOIN website_event we ON we.event_id = ed.website_event_id
     JOIN (SELECT website_event_id, string_value FROM event_data WHERE data_key ILIKE '%currency%') currency
       ON currency.website_event_id = ed.website_event_id
WHERE ed.data_key ILIKE '%revenue%';
