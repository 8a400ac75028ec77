"""Peer support: what holds between a tenant and a peer supporter, and who may see that it does."""
