"""Signed webhooks over HTTP: Terskel beside a bare signature check and a conventional handler."""
