"""What does not hold in a project's figures: a module a family, each rule a function with its number."""
