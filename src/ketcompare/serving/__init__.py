"""Showing the site while it is being worked on: pages made when asked for, and made anew at once.

inputs -> Workshop -> State -> Present -> answers and events -> browser
"""
