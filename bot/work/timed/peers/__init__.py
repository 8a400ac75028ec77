"""Peer support because a moment has come: what begins a flow, or ends one."""
