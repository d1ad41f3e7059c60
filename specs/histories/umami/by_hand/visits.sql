-- A visit is what a session did within an hour.
UPDATE website_event we SET visit_id = a.uuid
FROM (SELECT s.session_id, s.visit_time, gen_random_uuid() AS uuid
      FROM (SELECT DISTINCT session_id, date_trunc('hour', created_at) AS visit_time FROM website_event) s) a
WHERE we.session_id = a.session_id AND date_trunc('hour', we.created_at) = a.visit_time;
