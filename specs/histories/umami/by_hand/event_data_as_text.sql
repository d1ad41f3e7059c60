UPDATE event_data SET string_value = number_value WHERE data_type = 2;
UPDATE event_data SET string_value = concat(replace(to_char(date_value, 'YYYY-MM-DD HH24:MI:SS'), ' ', 'T'), 'Z')
WHERE data_type = 4;
