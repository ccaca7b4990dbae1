"""What a web server must be told to serve a site safely: one ready-made file for each kind of server."""
