"""Charts: one result in, one Figure out. Built once per result, handed to the browser as a dict."""
