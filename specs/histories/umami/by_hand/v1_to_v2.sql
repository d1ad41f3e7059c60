-- The rows of version 1 in the tables of version 2: keys are the UUIDs that 1.39 had given out.
INSERT INTO "user" (user_id, username, password, role, created_at, updated_at)
SELECT account_uuid, username, password, CASE WHEN is_admin THEN 'admin' ELSE 'user' END, created_at, updated_at
FROM v1_account;

INSERT INTO website (website_id, name, domain, share_id, user_id, created_at)
SELECT w.website_uuid, w.name, w.domain, left(w.share_id, 50), a.account_uuid, w.created_at
FROM v1_website w JOIN v1_account a ON a.id = w.user_id;

INSERT INTO session (session_id, website_id, hostname, browser, os, device, screen, language, country, created_at)
SELECT s.session_uuid, w.website_uuid, s.hostname, s.browser, s.os, s.device, s.screen, s.language, s.country, s.created_at
FROM v1_session s JOIN v1_website w ON w.id = s.website_id;

INSERT INTO website_event (event_id, website_id, session_id, created_at, url_path, url_query, referrer_path, event_type)
SELECT gen_random_uuid(), w.website_uuid, s.session_uuid, p.created_at, split_part(p.url, '?', 1),
       nullif(split_part(p.url, '?', 2), ''), p.referrer, 1
FROM v1_pageview p JOIN v1_session s ON s.id = p.session_id JOIN v1_website w ON w.id = p.website_id;

INSERT INTO website_event (event_id, website_id, session_id, created_at, url_path, url_query, event_type, event_name)
SELECT e.event_uuid, w.website_uuid, s.session_uuid, e.created_at, split_part(e.url, '?', 1),
       nullif(split_part(e.url, '?', 2), ''), 2, e.event_name
FROM v1_event e JOIN v1_session s ON s.id = e.session_id JOIN v1_website w ON w.id = e.website_id;

INSERT INTO website_event (event_id, website_id, session_id, created_at, url_path, event_type, event_name)
SELECT gen_random_uuid(), w.website_uuid, s.session_uuid, e.created_at, e.url, 2, e.event_value
FROM v1_event_old e JOIN v1_session s ON s.id = e.session_id JOIN v1_website w ON w.id = e.website_id;

INSERT INTO event_data (event_id, website_id, website_event_id, event_key, event_string_value, event_data_type, created_at)
SELECT gen_random_uuid(), w.website_uuid, e.event_uuid, pair.key, left(pair.value, 500), 1, e.created_at
FROM v1_event_data d JOIN v1_event e ON e.id = d.event_id JOIN v1_website w ON w.id = e.website_id,
     LATERAL jsonb_each_text(d.event_data) pair
WHERE jsonb_typeof(d.event_data) = 'object';
