"""The movements: receive, converse, record, deliver, reports, wake, retain, travel."""
