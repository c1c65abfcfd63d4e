"""The parts of a pack, each made of its content as plain blocks."""
