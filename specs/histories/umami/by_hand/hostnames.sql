UPDATE website_event w SET hostname = s.hostname FROM session s
WHERE s.website_id = w.website_id AND s.session_id = w.session_id;
