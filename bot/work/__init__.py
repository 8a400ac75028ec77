"""The movements: receive, converse, record, deliver, wake."""
