"""What tests of every kind share; standard library only, but for the test tools."""
