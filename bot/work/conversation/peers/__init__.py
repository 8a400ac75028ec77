"""Peer support in a conversation: asking for a peer supporter, being asked, writing together."""
