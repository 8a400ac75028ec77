"""Conversations that run as tests."""
