"""The papers of an area for its members: drafted, reviewed, approved, published, and kept as they were."""
