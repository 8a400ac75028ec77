"""What a Housing First team does, as plain functions of a transaction and the moment."""
