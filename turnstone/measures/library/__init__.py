"""What may be measured: one YAML file a measure."""
