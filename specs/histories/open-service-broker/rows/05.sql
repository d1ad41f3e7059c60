UPDATE endpoint SET protocol = 'udp';
