"""Peer support: who the peer supporters are, who asked for one, and who writes with whom."""
